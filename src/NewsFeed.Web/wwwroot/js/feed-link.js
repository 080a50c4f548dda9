// Copies a list's feed address, which a feed reader asks for. Where that cannot be done the link stays a link.
const link = document.querySelector("a.feed");
const word = link?.textContent;

link?.addEventListener("click", async event => {
  if (!navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
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
