import type { Health } from "~/features/kernel/read-health.server";
import type { RequestScope } from "~/load-context";
import { AppError } from "~/lib/app-error";
import { errorBody } from "./api.server";

/**
 * `GET /api/health`: 200, or 503 when a part of ours does not answer. The fields stand at the top, where monitors look
 * for them, and as `data` in the envelope of every other answer.
 */
export function answerHealth({ status, checkedAt, services }: Health, { requestId, version }: RequestScope): Response {
  const health = { status, timestamp: new Date(checkedAt).toISOString(), version, services };
  const headers = { "Cache-Control": "no-store" };
  if (status === "healthy") return Response.json({ success: true, data: health, ...health }, { headers });
  const refusal = errorBody(new AppError("request.unavailable"), requestId);
  return Response.json({ ...refusal, ...health }, { status: 503, headers: { ...headers, "Retry-After": "5" } });
}
