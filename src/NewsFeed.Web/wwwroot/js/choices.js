// Makes choices beside a list handier: two handles on the picture of the scores, and providers by the beginning of their names.
function handle(form, field, word, start) {
  const range = document.createElement("input");
  Object.assign(range, { type: "range", min: form.dataset.min, max: form.dataset.max, value: field.value || start, ariaLabel: word });
  return range;
}

function upgrade() {
  for (const form of document.querySelectorAll(".spread:not(.handy)")) {
    form.classList.add("handy");
    const [low, high] = [form.elements["min-quality"], form.elements["max-quality"]];
    const [from, to] = [handle(form, low, "Lowest quality", form.dataset.min), handle(form, high, "Highest quality", form.dataset.max)];
    // Where both stand at the upper end only the lower one can still be moved.
    const order = () => from.style.zIndex = +from.value > (+from.min + +from.max) / 2 ? 1 : "";
    from.addEventListener("input", () => {
      from.value = Math.min(from.value, to.value);
      low.value = from.value === from.min ? "" : from.value;
      order();
    });
    to.addEventListener("input", () => {
      to.value = Math.max(from.value, to.value);
      high.value = to.value === to.max ? "" : to.value;
    });
    order();
    for (const range of [from, to]) range.addEventListener("change", () => form.requestSubmit());
    form.querySelector("svg").after(from, to);
  }
}

document.addEventListener("focusin", async event => {
  const list = event.target.dataset?.names && event.target.list;
  if (!list || list.dataset.asked) return;
  list.dataset.asked = "yes";
  try {
    const answer = await fetch(event.target.dataset.names);
    for (const { domain, name } of (await answer.json()).items) list.append(new Option(name, domain));
  } catch {
    delete list.dataset.asked;
  }
});

// A name that is typed in full means its provider.
document.addEventListener("change", event => {
  const list = event.target.dataset?.names && event.target.list;
  const named = list && [...list.options].find(option => option.text.toLowerCase() === event.target.value.trim().toLowerCase());
  if (named) event.target.value = named.value;
});

document.addEventListener("list-shown", upgrade);
upgrade();
