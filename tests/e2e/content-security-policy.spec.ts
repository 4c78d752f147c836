import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

const { routes } = JSON.parse(readFileSync(".next/prerender-manifest.json", "utf8"));
const pages = Object.keys(routes).filter(
  (route) => routes[route].dataRoute !== null && !route.startsWith("/_"),
);
const others = [
  "/inesistente",
  "/incontri/inesistente",
  "/incontri?anno=2021",
  "/incontri?q=minori",
];

for (const path of [...pages, ...others]) {
  test(`the browser finds no breach of the policy at ${path}`, async ({ page }) => {
    const breaches: string[] = [];
    await page.exposeFunction("breach", (text: string) => breaches.push(text));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const { breach } = window as unknown as { breach: (text: string) => void };
        breach(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    page.on("pageerror", (error) => breaches.push(error.message));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) breaches.push(message.text());
    });
    // The first answer comes from drawing, the second from what was kept.
    for (const _ of [1, 2]) {
      await page.goto(path, { waitUntil: "networkidle" });
      await expect(page.locator("h1")).toBeVisible();
    }
    expect(breaches).toEqual([]);
  });
}
