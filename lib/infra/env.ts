import { existsSync } from "node:fs";
import { resolve } from "node:path";
import ipaddr from "ipaddr.js";
import { z } from "zod";
import { StartError } from "#lib/infra/start-error";

const portError = "must be a number from 1 to 65535";
const poolError = "must be a number from 2 to 100";

const origin = z
  .url({ protocol: /^https?$/, error: "must be an address such as https://comunita.example.it" })
  .refine((text) => !URL.canParse(text) || new URL(text).pathname === "/", {
    error: "must not have a path after the host",
  })
  .transform((text) => new URL(text).origin);

const gigabytesError = "must be a number of gigabytes from 0 to 100000";
const gigabytes = (usual: number) =>
  z.coerce
    .number(gigabytesError)
    .int(gigabytesError)
    .min(0, gigabytesError)
    .max(100_000, gigabytesError)
    .default(usual);

const hoursError = "must be a number of hours from 1 to 720";
const hours = (usual: number) =>
  z.coerce
    .number(hoursError)
    .int(hoursError)
    .min(1, hoursError)
    .max(720, hoursError)
    .default(usual);

/** Every setting, read from the environment; `.env.example` says what each one means. */
export const settingsSchema = z.object({
  PORT: z.coerce
    .number(portError)
    .int(portError)
    .min(1, portError)
    .max(65535, portError)
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: origin.optional(),
  DATABASE_POOL: z.coerce
    .number(poolError)
    .int(poolError)
    .min(2, poolError)
    .max(100, poolError)
    .default(8),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "must begin with postgresql://" })
    .optional(),
  DATA_DIR: z
    .string()
    .default("./data")
    .transform((path) => resolve(path)),
  DEMO_CONTENT: z.stringbool("must be true or false").default(true),
  TERRITORY: z
    .string()
    .regex(/^[a-z0-9-]+$/, "must be the name of a folder of prisma/territories, in small letters")
    .default("toscana"),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error")
    .default("info"),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must begin with smtp:// or smtps://" })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>]*<?[^<>@\s]+@[^<>@\s]+>?$/, "must be an e-mail address, with or without a name")
    .optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://accesso.example.it" })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("credenziali regionali"),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((text) => text.split(",").flatMap((part) => part.trim() || []))
    .refine((ranges) => ranges.every(isAddressRange), {
      error: "must be addresses or ranges such as 10.0.0.0/8, separated by commas",
    }),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://s3.example.it" })
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_PATH_STYLE: z.stringbool("must be true or false").default(true),
  CLAMD_SOCKET: z.string().startsWith("/", "must be the path of a socket").optional(),
  CLAMD_HOST: z.string().optional(),
  CLAMD_PORT: z.coerce
    .number(portError)
    .int(portError)
    .min(1, portError)
    .max(65535, portError)
    .default(3310),
  QUOTA_GB: gigabytes(20),
  PORTAL_QUOTA_GB: gigabytes(200),
  SESSION_IDLE_HOURS: hours(8),
  SESSION_HOURS: hours(168),
});

/** Of each of these groups all are set, or none. */
const TOGETHER = [
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
] as const;

export type Settings = ReturnType<typeof parseSettings>;

export function parseSettings(environment: Record<string, string | undefined>) {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const [problem] = parsed.error.issues;
    const name = String(problem?.path[0]);
    // The value is not repeated: it may hold a password.
    throw new StartError(
      `The setting ${name} is wrong: it ${problem?.message}. Correct it in .env or in the environment (.env.example explains every setting).`,
    );
  }
  const { PUBLIC_URL, ...rest } = parsed.data;
  for (const names of TOGETHER) {
    const values = names.map((name) => rest[name]);
    if (values.every(Boolean) || !values.some(Boolean)) continue;
    throw new StartError(
      `The settings ${names.join(", ")} go together: set all of them, or none (.env.example explains every setting).`,
    );
  }
  return { ...rest, PUBLIC_URL: PUBLIC_URL ?? `http://localhost:${rest.PORT}` };
}

function isAddressRange(text: string): boolean {
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
}

let parsedOnce: Settings | undefined;

/** The settings of this process; throws a StartError that names a wrong one. */
export function settings(): Settings {
  parsedOnce ??= parseSettings(process.env);
  return parsedOnce;
}

/** Whether people sign in with a provider of identities. */
export function hasProvider(): boolean {
  return settings().OIDC_ISSUER !== undefined;
}

/** Whether files are scanned for viruses. */
export function hasScanner(): boolean {
  const { CLAMD_SOCKET, CLAMD_HOST } = settings();
  return CLAMD_SOCKET !== undefined || CLAMD_HOST !== undefined;
}

/** Commands call this first; a value that is already in the environment wins. */
export function loadEnvFile() {
  if (existsSync(".env")) process.loadEnvFile(".env");
}
