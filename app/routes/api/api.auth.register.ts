import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { register } from "~/features/tenancy/clinic/register.server";
import { registerSchema } from "~/features/tenancy/tenancy.schema";
import { api } from "~/http/api.server";
import { anonymous } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

export async function loader(args: LoaderFunctionArgs) {
  return api(args, () => Promise.reject(new AppError("request.method_not_allowed")));
}

/** `POST /api/auth/register`: an account, signed in. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = anonymous(args);
    const input = await parseJson(args.request, registerSchema);
    const { user, api: tokens } = await register(ctx, input, "api");
    return { data: { user, ...tokens }, status: 201 };
  });
}
