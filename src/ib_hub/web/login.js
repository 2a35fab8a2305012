/** The log-in form: showing the password, focus where it is needed, and one press of the button is enough. */

const password = /** @type {HTMLInputElement | null} */ (document.getElementById("password_input"));
const name = /** @type {HTMLInputElement | null} */ (document.getElementById("username_input"));
const shown = /** @type {HTMLInputElement | null} */ (document.getElementById("toon"));

shown?.addEventListener("change", () => {
  if (password) password.type = shown.checked ? "text" : "password";
});
(name?.value ? password : name)?.focus();
document.getElementById("aanmelden")?.addEventListener("submit", () => {
  const button = /** @type {HTMLButtonElement} */ (document.getElementById("login_submit"));
  button.textContent = "Even geduld …";
  button.setAttribute("aria-disabled", "true");
});
