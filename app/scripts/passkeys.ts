import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

/** Lets a form be sent with what a passkey of the device answers. */
function enhance(form: HTMLFormElement): void {
  const note = form.querySelector<HTMLElement>("[data-passkey-note]");
  const holder = form.querySelector<HTMLElement>("[data-passkey-button]");
  const field = form.querySelector<HTMLInputElement>("input[name=response]");
  if (!note || !holder || !field) return;
  const say = (text = "") => {
    note.textContent = text;
  };
  if (!browserSupportsWebAuthn()) return say(form.dataset.passkeyUnsupported);
  say();
  holder.hidden = false;
  form.addEventListener("submit", (event) => {
    if (field.value !== "") return;
    event.preventDefault();
    say();
    ask(form.dataset.passkey ?? "").then(
      (answer) => {
        field.value = answer;
        form.submit();
      },
      () => say(/^[\d.:[\]]+$/.test(location.hostname) ? form.dataset.passkeyUnsupported : form.dataset.passkeyFailed),
    );
  });
}

async function ask(purpose: string): Promise<string> {
  const response = await fetch("/passkey-options", { method: "POST", body: new URLSearchParams({ purpose }) });
  if (!response.ok) throw new Error(String(response.status));
  const optionsJSON: unknown = await response.json();
  return JSON.stringify(
    purpose === "enrol"
      ? await startRegistration({ optionsJSON: optionsJSON as PublicKeyCredentialCreationOptionsJSON })
      : await startAuthentication({ optionsJSON: optionsJSON as PublicKeyCredentialRequestOptionsJSON }),
  );
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) enhance(form);
