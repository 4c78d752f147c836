import type { ActionAnswer } from "#tests/support/rights/call-action";
import { SECRET } from "#tests/support/rights/fixtures";

/** How a command says that somebody may not, and how a form says that nobody is signed in. */
const REFUSALS = [
  /Non si dispone dei permessi per questa operazione\./,
  /Non trovat[oaie]: /,
  /La sessione è finita\./,
];

function isRefusal({ status, location, result }: ActionAnswer): boolean {
  if ([401, 404].includes(status)) return true;
  if (location !== null) return location.startsWith("/accedi?callbackUrl=");
  // What is only read may say so by giving nothing.
  if (result === null) return true;
  const said = JSON.stringify(result) ?? "";
  return REFUSALS.some((refusal) => refusal.test(said));
}

/** 403 is what a form of another site gets, 405 what is sent to a public page, whatever it is. */
const isFailure = (status: number) => [403, 405].includes(status) || status >= 500;

/** Whether something went wrong that nobody foresaw: it is told with the code of the log. */
export function isDefect({ status, result }: ActionAnswer): boolean {
  return status >= 500 || /codice [0-9a-f]{8}\b/.test(JSON.stringify(result) ?? "");
}

/**
 * What came of calling an action: «refused» when it said so and wrote nothing, «answered» when it
 * wrote nothing and refused nothing, «done» when it wrote and the audit has it in the caller's name.
 */
export function outcomeOfAction(
  answer: ActionAnswer,
  { changed, audited }: { changed: string[]; audited: boolean },
): string {
  const { status } = answer;
  const said = isFailure(status) ? `failed (${status})` : isRefusal(answer) ? "refused" : null;
  if (changed.length === 0) return said ?? "answered";
  if (said) return `${said}, and yet changed ${changed.join(", ")}`;
  if (audited) return "done";
  return changed.includes("AuditEntry") ? "done in another name" : `changed ${changed.join(", ")}`;
}

/** What came of asking for an address, and whether it told what is not for everybody. */
export async function outcomeOfRoute(answer: Response): Promise<string> {
  const { status, headers } = answer;
  const said = wordFor(status, headers.get("location") ?? "");
  const tells = (await answer.text()).includes(SECRET);
  return tells ? `${said}, with the secret` : said;
}

const WORDS: Record<number, string> = {
  401: "led to sign in",
  403: "refused",
  404: "not found",
  405: "no such method",
};

function wordFor(status: number, location: string): string {
  const [to = ""] = location.split("?");
  if (status >= 200 && status < 300) return "shown";
  if (status >= 300 && status < 400) return to === "/accedi" ? "led to sign in" : `led to ${to}`;
  return WORDS[status] ?? `answered ${status}`;
}
