import { answerWithNames } from "#lib/web/name-suggestions";

/** Names out of the registers, for who keeps them. */
export function GET(request: Request): Promise<Response> {
  return answerWithNames(request, "registers");
}
