// Sends files with a look at how far it has come, and takes what is dropped: files, folders, archives. Without it the form sends itself.
const form = document.querySelector(".deliver");
const [drop, sending, problem, button] = [".drop", ".sending", ".problem", "button"].map(part => form.querySelector(part));

function say(text) {
  problem.textContent = text;
  problem.hidden = !text;
}

async function* filesIn(entry, path = "") {
  if (entry.isFile) {
    const file = await new Promise((done, fail) => entry.file(done, fail));
    yield { file, name: path + file.name };
    return;
  }
  const reader = entry.createReader();
  // A browser gives the entries of a folder a hundred at a time.
  for (let some; (some = await new Promise((done, fail) => reader.readEntries(done, fail))).length;) {
    for (const inner of some) yield* filesIn(inner, path + entry.name + "/");
  }
}

const chosen = () => [...form.querySelectorAll("[type=file]")].flatMap(input => [...input.files].map(file => ({ file, name: file.webkitRelativePath || file.name })));

function whyNot(files) {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  if (!files.length) return "Choose files, a folder or an archive first.";
  if (files.length > form.dataset.files) return `Those are ${files.length.toLocaleString("en")} files: pack them as .zip or .tar.gz.`;
  if (bytes > form.dataset.most) return `That is ${Math.ceil(bytes / 2 ** 20).toLocaleString("en")} MB: split it, or import it by the command line.`;
}

function send(files) {
  const reason = whyNot(files);
  say(reason ?? "");
  if (reason) return;
  // The token goes first: the site looks at it before it takes a file.
  const body = new FormData();
  body.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
  for (const { file, name } of files) body.append("files", file, name);
  const [bar, words] = [sending.querySelector("progress"), sending.querySelector("[role=status]")];
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.upload.addEventListener("progress", event => {
    Object.assign(bar, { max: event.total, value: event.loaded });
    words.textContent = event.loaded < event.total ? `${Math.floor(100 * event.loaded / event.total)} % sent` : "Sent. Planning…";
  });
  request.addEventListener("loadend", () => {
    if (request.status === 200) return location.assign(request.responseURL);
    [sending.hidden, button.disabled] = [true, false];
    say(request.status === 400 ? "This page is too old: load it anew." : request.status ? "The site could not take it. Try again in a minute." : "The line broke. Try again.");
  });
  [sending.hidden, button.disabled] = [false, true];
  request.send(body);
}

form.addEventListener("submit", event => {
  event.preventDefault();
  send(chosen());
});

drop.hidden = false;
for (const kind of ["dragenter", "dragover"]) {
  form.addEventListener(kind, event => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    form.classList.add("over");
  });
}
form.addEventListener("dragleave", event => form.contains(event.relatedTarget) || form.classList.remove("over"));
form.addEventListener("drop", async event => {
  event.preventDefault();
  form.classList.remove("over");
  if (button.disabled) return;
  const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry()).filter(Boolean);
  const files = [];
  for (const entry of entries) for await (const file of filesIn(entry)) files.push(file);
  send(files);
});
