import type { ShardName } from "./planes";

/** Bindings of wrangler.toml and the secrets beside them. Seen by workers/ and app/load-context only. */
export type Env = Record<ShardName, D1Database> & {
  ENVIRONMENT: string;
  APP_VERSION: string;
  APP_ORIGIN: string;
  API_ALLOWED_ORIGINS: string;
  MAIL_FROM: string;
  RESEND_BASE_URL: string;
  RESEND_API_KEY?: string;
  RESEND_WEBHOOK_SECRET?: string;
  TWILIO_BASE_URL: string;
  TWILIO_ACCOUNT_SID?: string;
  TWILIO_AUTH_TOKEN?: string;
  TWILIO_FROM?: string;
  VAPID_PUBLIC_KEY?: string;
  VAPID_PRIVATE_KEY?: string;
  MASTER_KEYS?: string;
  TOKEN_KEYS?: string;
  DIRECTORY: D1Database;
  CACHE: KVNamespace;
  FILES: R2Bucket;
  EVENTS: Queue;
  NOTIFICATIONS: Queue;
  NOTIFICATIONS_DEAD: Queue;
  ATTEMPT_GUARD: DurableObjectNamespace;
  CIRCUIT_BREAKER: DurableObjectNamespace;
  USER_CHANNEL: DurableObjectNamespace;
  CHAT_ROOM: DurableObjectNamespace;
  SOS_BOARD: DurableObjectNamespace;
  SOS_AUDITOR: DurableObjectNamespace;
  CONTACT_LINE: DurableObjectNamespace;
  API_LIMITER: RateLimit;
  PAGE_LIMITER: RateLimit;
  METRICS: AnalyticsEngineDataset;
  ASSETS: Fetcher;
};
