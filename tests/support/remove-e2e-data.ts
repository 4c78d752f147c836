import { rmSync } from "node:fs";

/** Playwright has stopped the portal by now. */
export default function removeData() {
  const folder = process.env.E2E_DATA_DIR;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
