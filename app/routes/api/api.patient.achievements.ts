import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { switchBody } from "~/features/achievements/achievements.schema";
import { showAchievementsWire } from "~/features/achievements/achievements.wire";
import { switchAchievements } from "~/features/achievements/progress/change-achievements.server";
import { readAchievements } from "~/features/achievements/progress/read-achievements.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `GET /api/patient/achievements`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => ({ data: showAchievementsWire(await readAchievements(await requirePatient(args))) }));
}

/** `PUT /api/patient/achievements`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    await switchAchievements(ctx, await parseJson(args.request, switchBody));
    return { data: showAchievementsWire(await readAchievements(ctx)) };
  });
}
