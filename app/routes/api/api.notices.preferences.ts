import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { preferencesSchema } from "~/features/notifications/notices.schema";
import { readPreferences } from "~/features/notifications/preferences/read-preferences.server";
import { savePreferences } from "~/features/notifications/preferences/save-preferences.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

async function answer(ctx: Awaited<ReturnType<typeof requireMember>>) {
  const { kinds, reachable, quiet } = await readPreferences(ctx, ctx.both);
  return { data: { kinds, reachable, quiet } };
}

/** `GET /api/notices/preferences`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => answer(await requireMember(args)));
}

/** `PUT /api/notices/preferences`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    await savePreferences(ctx, await parseJson(args.request, preferencesSchema));
    return answer(ctx);
  });
}
