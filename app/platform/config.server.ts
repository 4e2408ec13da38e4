import * as z from "zod";
import type { Env } from "./env";

/** `kid:base64url(32 bytes)`, comma separated; the first wraps and signs, the others still open. */
const ring = z
  .string()
  .regex(/^[\w.-]+:[\w-]{43}(,[\w.-]+:[\w-]{43})*$/, "must be kid:base64url of 32 bytes, comma separated");

const schema = z.object({
  ENVIRONMENT: z.enum(["local", "test", "production"]),
  APP_VERSION: z.string().min(1),
  APP_ORIGIN: z.union([z.literal(""), z.url()]),
  API_ALLOWED_ORIGINS: z.string(),
  MAIL_FROM: z.string().min(3),
  RESEND_BASE_URL: z.url(),
  RESEND_API_KEY: z.string().optional(),
  MASTER_KEYS: ring,
  TOKEN_KEYS: ring,
});

export type Config = {
  environment: "local" | "test" | "production";
  version: string;
  /** Where links in mail point to; the request's own origin when empty. */
  origin: string;
  allowedOrigins: readonly string[];
  masterKeys: string;
  tokenKeys: string;
  mail: { from: string; baseUrl: string; apiKey: string };
};

function productionProblems(env: z.infer<typeof schema>): string[] {
  const problems: string[] = [];
  for (const name of ["MASTER_KEYS", "TOKEN_KEYS"] as const) {
    if (/(^|,)local/.test(env[name]))
      problems.push(`${name} is the local one; make one for production (docs/deploy.md)`);
  }
  if (!env.RESEND_API_KEY) problems.push("RESEND_API_KEY is missing");
  if (!env.APP_ORIGIN.startsWith("https://")) problems.push("APP_ORIGIN must be the https address of the site");
  return problems;
}

/**
 * The Worker's settings, or an error that names every missing or unfit one (never its value).
 * Local keys, whose ids begin with `local`, are refused in production.
 */
export function readConfig(env: Env): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
    throw new Error(`CÁRIS cannot start: ${problems.join("; ")}`);
  }
  const e = parsed.data;
  const problems = e.ENVIRONMENT === "production" ? productionProblems(e) : [];
  if (problems.length > 0) throw new Error(`CÁRIS cannot start: ${problems.join("; ")}`);
  return {
    environment: e.ENVIRONMENT,
    version: e.APP_VERSION,
    origin: e.APP_ORIGIN,
    allowedOrigins: e.API_ALLOWED_ORIGINS.split(",")
      .map((o) => o.trim())
      .filter(Boolean),
    masterKeys: e.MASTER_KEYS,
    tokenKeys: e.TOKEN_KEYS,
    mail: { from: e.MAIL_FROM, baseUrl: e.RESEND_BASE_URL, apiKey: e.RESEND_API_KEY ?? "local-simulator" },
  };
}
