/**
 * Sends the form of a page as a browser without scripts does.
 * @param origin where the browser says that the page was
 */
export async function sendForm(link: string, typed: Record<string, string>, origin: string) {
  const page = await (await fetch(link)).text();
  const form = new FormData();
  for (const [input] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? "";
    form.append(/name="([^"]*)"/.exec(input)?.[1] ?? "", value.replaceAll("&quot;", '"'));
  }
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  return fetch(link, { method: "POST", body: form, headers: { origin }, redirect: "manual" });
}
