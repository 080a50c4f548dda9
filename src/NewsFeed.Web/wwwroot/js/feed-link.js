// Copies a list's feed address, which a feed reader asks for. Where that cannot be done the link stays a link.
document.addEventListener("click", async event => {
  const link = event.target.closest?.("a.feed");
  if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const word = link.dataset.word ??= link.textContent;
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    location.assign(link.href);
    return;
  }
  link.ariaLive = "polite";
  link.textContent = "Address copied";
  setTimeout(() => link.textContent = word, 2500);
});
