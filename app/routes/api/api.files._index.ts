import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { storeFileSchema } from "~/features/files/files.schema";
import { storePosted } from "~/features/files/upload/posted-file.server";
import { api } from "~/http/api.server";
import { requireMember } from "~/http/guards.server";
import { check, filesIn, idempotencyKeyOf, numbersIn, parseMultipart } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";

/** `POST /api/files`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requireMember(args);
    const form = await parseMultipart(args.request);
    const [file, ...more] = filesIn(form, "file");
    if (!file || more.length > 0)
      throw new AppError("request.invalid", { fields: { file: "Envie um arquivo no campo file." } });
    const measures = numbersIn(form, ["width", "height", "duration"]);
    const { patientId, ...said } = check(storeFileSchema, {
      ...measures,
      patientId: form.get("patientId") ?? undefined,
    });
    const key = idempotencyKeyOf(args.request);
    return { data: await storePosted(ctx, file, { key, said, patientId }), status: 201 };
  });
}
