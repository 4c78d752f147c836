import { createServer } from "node:http";
import Provider from "oidc-provider";

/** An OpenID provider that lets in whoever says their name, as its one client asks for. */
export async function startIdentityProvider(given: { port: number; portalUrl: string }) {
  const issuer = `http://127.0.0.1:${given.port}`;
  const client = { id: "comunita", secret: "un-segreto-per-le-prove-di-accesso" };
  // What it prints at its start is about running it for real.
  const [warn, info] = [console.warn, console.info];
  console.warn = () => {};
  console.info = () => {};
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${given.portalUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ["sub"], email: ["email"], profile: ["name"] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    // One address for all: whoever went by it would mistake them for each other.
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, name: `Nome di ${sub}`, email: "stesso@indirizzo.it" }),
    }),
    cookies: { keys: ["prova"] },
  });
  const answer = provider.callback();
  const server = createServer((request, response) => {
    // Whoever comes to sign in is passed on to another host, as the providers of public bodies do.
    const { url = "", headers } = request;
    if (!url.startsWith("/auth?") || headers.host?.startsWith("localhost")) {
      return void answer(request, response);
    }
    if (!isProtected(new URL(url, issuer).searchParams)) {
      return void response.writeHead(400).end("No state, no nonce, or no challenge of S256");
    }
    response.writeHead(302, { Location: `http://localhost:${given.port}${url}` }).end();
  });
  await new Promise<void>((ready) => server.listen(given.port, "127.0.0.1", ready));
  console.warn = warn;
  console.info = info;
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: "credenziali di prova",
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** As a provider of public bodies insists on: against forged answers, replayed and stolen codes. */
function isProtected(asked: URLSearchParams): boolean {
  return (
    asked.get("code_challenge_method") === "S256" &&
    ["code_challenge", "state", "nonce"].every((name) => asked.get(name))
  );
}
