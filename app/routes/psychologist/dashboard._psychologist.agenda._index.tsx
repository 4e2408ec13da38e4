import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { moveOnGrid } from "~/features/appointments/agenda/act-on-session.server";
import { gridMove } from "~/features/appointments/agenda/session-acts.schema";
import { requirePsychologist } from "~/http/guards.server";
import { submit } from "~/http/page.server";

/** Moves on the grid itself; the panel of a session has a form that does the same without scripts. */
export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePsychologist, gridMove, moveOnGrid);
}

/** Nothing stands beside the agenda. */
export default function NothingOpen() {
  return null;
}
