import type { LoaderFunctionArgs } from "@remix-run/cloudflare";
import { library } from "~/features/tasks/exercise/library";
import { api } from "~/http/api.server";
import { requirePsychologist } from "~/http/guards.server";

/** `GET /api/psychologist/exercises`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    await requirePsychologist(args);
    const data = library.map(({ code, name, group, purpose, minutes, fields }) => {
      return { code, name, group, purpose, minutes, fields };
    });
    return { data };
  });
}
