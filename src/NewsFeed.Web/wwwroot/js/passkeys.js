// Speaks with the device: a form that has data-passkey is sent with what the device answers to the options that its address gives.
const support = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.PublicKeyCredential?.parseRequestOptionsFromJSON;

async function optionsFor(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
  const read = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
  if (!answer.ok) throw new Error(read.detail ?? "The site did not answer. Load the page anew and try again.");
  return read;
}

async function ask(form) {
  const options = await optionsFor(form);
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  form.hidden = !support;
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const problem = form.querySelector("[role=alert]");
    problem.textContent = "";
    try {
      const credential = await ask(form);
      form.elements.credential.value = JSON.stringify(credential);
      for (const secret of form.querySelectorAll("[type=password]")) secret.disabled = true;
      form.submit();
    } catch (error) {
      problem.textContent = error.name === "NotAllowedError" ? "The device was not asked, or said no." : error.message;
    }
  });
}
for (const words of document.querySelectorAll(".without-passkeys")) words.hidden = Boolean(support);
