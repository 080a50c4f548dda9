// Shows another list in place of this one: filters, orders, pages and searches. The address stays the whole state, so a link is still a link:
// opened in a new tab, kept as a bookmark, or followed by the browser itself where anything goes wrong here.
const controls = ".facets a, .chips a, .order a, .pager a, .portrait a[href*='?']";
const said = document.createElement("p");
said.className = "unseen";
said.role = "status";
document.body.append(said);

const here = () => location.pathname + location.search;
let asked, shown = here();

// What a thing is called, so that the same can be found on the new page, where it is another element.
const wordsOf = element => element.querySelector("bdi")?.textContent ?? element.textContent;
const nameOf = element => [element.localName, element.form?.classList[0], element.id, element.name, element.ariaLabel, element.localName === "input" ? "" : wordsOf(element)].join("|");
const partOf = element => element?.closest?.(".facets, .chips, .order, .mast");

function standing(element) {
  const part = partOf(element);
  return part && { part: "." + part.classList[0], name: nameOf(element) };
}

function refocus(place) {
  const same = place && [...document.querySelectorAll(`${place.part} :is(a, button, summary, input:not([type=hidden]))`)].find(other => nameOf(other) === place.name);
  (same ?? document.querySelector("#list")).focus({ preventScroll: true });
}

// Folds beside the list stay as they are; those of its cards belong to other articles from then on.
const folds = ".facets details, .portrait, .portrait details";
const foldOf = details => `${details.closest("section")?.querySelector("h2")?.textContent} ${details.querySelector("summary").textContent}`;

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
  const open = [...document.querySelectorAll(folds)].filter(details => details.open).map(foldOf);
  document.title = page.title;
  for (const part of [".mast", "main"]) document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
  for (const link of document.querySelectorAll("head link[rel=alternate], head link[rel=canonical], head meta[name=robots]")) link.remove();
  document.head.append(...page.querySelectorAll("head link[rel=alternate], head link[rel=canonical], head meta[name=robots]"));
  for (const details of document.querySelectorAll(folds)) details.open ||= open.includes(foldOf(details));
  document.querySelector(".skip").href = page.querySelector(".skip").getAttribute("href");
  said.textContent = [document.querySelector(".total")?.textContent, ...[...document.querySelectorAll(".chips bdi")].map(chip => chip.textContent)].join(", ");
  document.dispatchEvent(new Event("list-shown"));
}

async function show(address, { isNew, place, top }) {
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
    if (error.name === "AbortError") return;
    if (isNew) location.assign(address);
    else location.reload();
    return;
  }
  if (isNew) {
    history.replaceState({ y: scrollY }, "");
    history.pushState({ y: 0 }, "", address);
  }
  swap(page);
  shown = here();
  refocus(place);
  if (top === undefined) document.querySelector("#list").scrollIntoView();
  else scrollTo({ top, behavior: "instant" });
}

document.addEventListener("click", event => {
  const link = event.target.closest?.(controls);
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // A link of a drawing has no href of its own that is a text.
  const address = new URL(link.getAttribute("href"), location.href);
  if (address.origin !== location.origin || address.hash || link.closest(".facets p")) return;
  event.preventDefault();
  show(address, { isNew: true, place: standing(link), top: link.closest(".pager") ? undefined : scrollY });
});

document.addEventListener("submit", event => {
  const form = event.target;
  if (!form.matches(".facets form, .mast form") || event.defaultPrevented || !document.querySelector("#list")) return;
  event.preventDefault();
  const address = new URL(form.action);
  address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  show(address, { isNew: true, place: standing(document.activeElement), top: form.closest(".mast") ? 0 : scrollY });
});

// A jump within the page keeps its list.
addEventListener("popstate", event => {
  if (here() !== shown) show(location.href, { isNew: false, place: standing(document.activeElement), top: event.state?.y ?? 0 });
});

// So that going forward finds its place, too.
addEventListener("scrollend", () => {
  if (!document.querySelector("#list[aria-busy]")) history.replaceState({ y: scrollY }, "");
});
