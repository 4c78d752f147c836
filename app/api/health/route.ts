import { db } from "#lib/infra/db";
import { logDefect } from "#lib/infra/log";

export const dynamic = "force-dynamic";

/** For the supervisor, a load balancer, a monitor: whether pages can be made now. */
export async function GET() {
  try {
    await db().$queryRaw`select 1`;
    return Response.json({ status: "ok" }, { headers });
  } catch (error) {
    logDefect(error, { route: "/api/health" });
    return Response.json({ status: "no database" }, { status: 503, headers });
  }
}

const headers = { "Cache-Control": "no-store" };
