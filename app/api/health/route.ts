import { answersWithin } from "#lib/infra/db";
import { logDefect } from "#lib/infra/log";

export const dynamic = "force-dynamic";

/** A monitor that waits longer than this has given up by itself. */
const PATIENCE_MS = 2_000;

/** For the supervisor, a load balancer, a monitor: whether pages can be made now. */
export async function GET() {
  try {
    await answersWithin(PATIENCE_MS);
    return Response.json({ status: "ok" }, { headers });
  } catch (error) {
    logDefect(error, { route: "/api/health" });
    return Response.json({ status: "no database" }, { status: 503, headers });
  }
}

const headers = { "Cache-Control": "no-store" };
