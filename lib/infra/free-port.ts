import { createServer } from "node:net";

/** Whether a server could listen there now. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
}

/** The wished port when it is free, otherwise any that is. */
export async function freePort(host: string, wished?: number): Promise<number> {
  if (wished && (await isPortFree(wished, host))) return wished;
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen({ port: 0, host }, () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
