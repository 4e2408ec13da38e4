import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { api } from "~/http/api.server";
import { AppError } from "~/lib/app-error";

/** Every address under /api that is no endpoint: 404 in the envelope, whatever the method. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, () => Promise.reject(new AppError("request.not_found")));
}

export async function action(args: ActionFunctionArgs) {
  return api(args, () => Promise.reject(new AppError("request.not_found")));
}
