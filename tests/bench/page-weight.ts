import { chromium } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "#tests/support/browser";

/** Bytes over the wire, headers included, of a first visit with an empty cache, by kind of file. */
export async function pageWeight(address: string): Promise<Map<string, number>> {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: BROWSER_FLAGS,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const network = await page.context().newCDPSession(page);
    await network.send("Network.enable");
    const kinds = new Map<string, string>();
    const sums = new Map<string, number>();
    network.on("Network.responseReceived", ({ requestId, type }) => {
      kinds.set(requestId, type);
    });
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? "Other";
      sums.set(kind, (sums.get(kind) ?? 0) + encodedDataLength);
    });
    await page.goto(address, { waitUntil: "networkidle" });
    return sums;
  } finally {
    await browser.close();
  }
}
