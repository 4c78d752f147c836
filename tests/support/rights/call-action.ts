import { createRequire } from "node:module";

// What Next's own client sends and reads actions with.
const client = createRequire(import.meta.url)(
  "next/dist/compiled/react-server-dom-turbopack/client.edge",
) as {
  encodeReply: (args: unknown[]) => Promise<FormData | string>;
  createFromReadableStream: (
    body: ReadableStream,
    options: object,
  ) => Promise<{ a: Promise<unknown> }>;
};

export interface ActionAnswer {
  status: number;
  /** Where it leads. */
  location: string | null;
  /** What the action returned. */
  result: unknown;
}

/** Calls a server action as the scripts of a page do. */
export async function callAction(
  url: string,
  id: string,
  args: unknown[],
  headers: Record<string, string>,
): Promise<ActionAnswer> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { ...headers, "next-action": id },
    body: await client.encodeReply(args),
    redirect: "manual",
  });
  const location = answer.headers.get("x-action-redirect");
  const isFlight = answer.headers.get("content-type")?.startsWith("text/x-component");
  if (location !== null || !isFlight || !answer.body) {
    return { status: answer.status, location, result: await answer.text() };
  }
  const serverConsumerManifest = { moduleMap: {}, serverModuleMap: null, moduleLoading: null };
  const reply = await client.createFromReadableStream(answer.body, { serverConsumerManifest });
  return { status: answer.status, location, result: await reply.a };
}
