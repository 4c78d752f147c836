import { expect, test } from "vitest";
import { launchAskedPortal } from "#tests/support/asked-portal";

// The portal as it is installed, asked over the wire.
const { origin: ORIGIN, portal, ask } = await launchAskedPortal();

const FIELD = 'Content-Disposition: form-data; name="page"\r\n\r\n/zone';
const post = (path: string, body: string, boundary = "; boundary=limite") =>
  ask(path, {
    method: "POST",
    body,
    headers: { origin: ORIGIN, "content-type": `multipart/form-data${boundary}` },
  });

test.each([
  ["cut on its way", "--limite\r\nContent-Disposition: form-da", "; boundary=limite"],
  ["without its end", `--limite\r\n${FIELD}`, "; boundary=limite"],
  ["with another boundary", `--altro\r\n${FIELD}\r\n--altro--\r\n`, "; boundary=limite"],
  ["without a boundary", `--limite\r\n${FIELD}\r\n--limite--\r\n`, ""],
])("a form %s is the sender's to send again, and no failure", async (_, body, boundary) => {
  for (const path of ["/valuta", "/accedi", "/redazione/incontri/nuovo"]) {
    const answer = await post(path, body, boundary);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-security-policy")).toContain("default-src");
    expect(await answer.text()).toContain("Il modulo non è arrivato intero");
  }
  expect(portal.output()).not.toContain("errorId");
});
