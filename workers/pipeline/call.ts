import type { AppErrorCode } from "../../app/lib/app-error";

/** One request as the steps of the pipeline see it. */
export type Call = {
  /** Our own id: in every answer, audit row and log line. */
  id: string;
  started: number;
  request: Request;
  url: URL;
  /** Whether the answer is JSON for a program, not a page for a person. */
  api: boolean;
  /** Methods that may be used here. */
  methods: readonly string[];
  nonce: string;
  address: string;
  /** Bearer token or login cookie as it was shown, unverified; null for nobody. */
  credential: string | null;
};

/** A step's no. */
export type Refusal = { code: AppErrorCode; headers?: Record<string, string> };

/** Addresses of the JSON API, in any spelling that the router takes for one. */
export function isApi(pathname: string): boolean {
  return /^\/+api(\/|$)/i.test(pathname);
}
