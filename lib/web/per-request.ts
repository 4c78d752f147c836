import { ID_SHAPE } from "#lib/ids";

/** Where files arrive in pieces. */
export const UPLOADS_PATH = "/api/uploads";

/**
 * Addresses that are drawn for each request, for whoever asks, and never kept. Everything else
 * looks the same to everybody: an address has one audience.
 */
const PREFIXES = [
  "/accedi",
  "/accessibilita/segnala",
  "/api/auth",
  "/api/materials",
  "/api/offers",
  "/api/pictures",
  UPLOADS_PATH,
  "/api/word",
  "/area",
  "/redazione",
  "/segnala",
  "/spazi",
  "/valuta",
];
const SHAPES = [
  /^\/incontri\/[^/]+\/partecipa$/,
  // What stands there depends on who may see it.
  /^\/incontri\/[^/]+\/materiali(\/proponi)?$/,
  /^\/laboratori\/[^/]+\/proponi$/,
  new RegExp(`^/materiali/${ID_SHAPE}(?:/citazione)?$`),
];

/** For a path in its plain form (`plainPath`). */
export function isPerRequest(path: string): boolean {
  return (
    PREFIXES.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)) ||
    SHAPES.some((shape) => shape.test(path))
  );
}
