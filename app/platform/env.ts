/** Bindings of wrangler.toml and the secrets beside them. Seen by workers/ and app/load-context only. */
export type Env = {
  ENVIRONMENT: string;
  APP_VERSION: string;
  APP_ORIGIN: string;
  API_ALLOWED_ORIGINS: string;
  MAIL_FROM: string;
  RESEND_BASE_URL: string;
  RESEND_API_KEY?: string;
  MASTER_KEYS?: string;
  TOKEN_KEYS?: string;
  DIRECTORY: D1Database;
  CLINIC_0: D1Database;
  CLINIC_1: D1Database;
  CACHE: KVNamespace;
  FILES: R2Bucket;
  EVENTS: Queue;
  NOTIFICATIONS: Queue;
  ATTEMPT_GUARD: DurableObjectNamespace;
  USER_CHANNEL: DurableObjectNamespace;
  API_LIMITER: RateLimit;
  PAGE_LIMITER: RateLimit;
  METRICS: AnalyticsEngineDataset;
  ASSETS: Fetcher;
};
