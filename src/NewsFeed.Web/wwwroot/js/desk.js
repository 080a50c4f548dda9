// Shows another list in place of this one: filters, orders, pages and searches. The address stays the whole state, so a link is still a link:
// opened in a new tab, kept as a bookmark, or followed by the browser itself where anything goes wrong here.
const controls = ".facets a, .chips a, .order a, .pager a, .portrait a[href*='?']";
const said = document.createElement("p");
said.className = "unseen";
said.role = "status";
document.body.append(said);

let asked;

// What the reader stood on, so that the same thing can be found on the new page, where it is another element.
function nameOf(element) {
  const part = element?.closest?.(".facets, .chips, .order, .pager, .mast");
  return part && { part: "." + part.classList[0], tag: element.localName, id: element.id, field: element.name, text: element.querySelector?.("bdi")?.textContent ?? element.textContent };
}

function refocus(name) {
  const same = name && name.part !== ".pager"
    ? [...document.querySelectorAll(`${name.part} ${name.tag}`)].find(other => name.id || name.field
      ? other.id === name.id && other.name === name.field
      : (other.querySelector("bdi")?.textContent ?? other.textContent) === name.text)
    : null;
  (same ?? document.querySelector("#list")).focus({ preventScroll: true });
}

// Styles that the new page has and this one has not are there before it is shown, so that nothing jumps.
async function loadStyles(page) {
  const missing = [...page.querySelectorAll("link[rel=stylesheet]")].filter(style => !document.querySelector(`link[href="${style.getAttribute("href")}"]`));
  await Promise.all(missing.map(style => new Promise(done => {
    const link = document.importNode(style);
    link.onload = link.onerror = done;
    document.head.append(link);
  })));
}

function swap(page) {
  const open = [...document.querySelectorAll("main details[open]")].map(details => details.querySelector("summary").textContent);
  document.title = page.title;
  for (const part of [".mast", "main"]) document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
  for (const link of document.querySelectorAll("head link[rel=alternate], head link[rel=canonical], head meta[name=robots]")) link.remove();
  document.head.append(...page.querySelectorAll("head link[rel=alternate], head link[rel=canonical], head meta[name=robots]"));
  for (const details of document.querySelectorAll("main details")) details.open ||= open.includes(details.querySelector("summary").textContent);
  document.querySelector(".skip").href = page.querySelector(".skip").getAttribute("href");
  said.textContent = [document.querySelector(".total")?.textContent, ...[...document.querySelectorAll(".chips bdi")].map(chip => chip.textContent)].join(", ");
  document.dispatchEvent(new Event("list-shown"));
}

async function show(address, { isNew, name, top }) {
  asked?.abort();
  const mine = asked = new AbortController();
  document.querySelector("#list")?.setAttribute("aria-busy", "true");
  let page;
  try {
    const answer = await fetch(address, { signal: mine.signal });
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.querySelector("#list")) throw new Error("no list");
    await loadStyles(page);
    if (mine.signal.aborted) return;
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
    return;
  }
  if (isNew) {
    history.replaceState({ y: scrollY }, "");
    history.pushState({ y: 0 }, "", address);
  }
  swap(page);
  refocus(name);
  if (top === undefined) document.querySelector("#list").scrollIntoView();
  else scrollTo({ top, behavior: "instant" });
}

document.addEventListener("click", event => {
  const link = event.target.closest?.(controls);
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const address = new URL(link.href);
  if (address.origin !== location.origin || address.hash || link.closest(".facets p")) return;
  event.preventDefault();
  show(address, { isNew: true, name: nameOf(link), top: link.closest(".pager") ? undefined : scrollY });
});

document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches(".facets form, .mast form") || event.defaultPrevented || !document.querySelector("#list")) return;
  event.preventDefault();
  const address = new URL(form.action);
  address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  show(address, { isNew: true, name: nameOf(document.activeElement), top: form.closest(".mast") ? 0 : scrollY });
});

addEventListener("popstate", event => {
  if (event.state) show(location.href, { isNew: false, name: nameOf(document.activeElement), top: event.state.y });
});
history.replaceState({ y: scrollY }, "");
