import type { ActionFunctionArgs } from "@remix-run/cloudflare";
import { contactSchema } from "~/features/sos/contacts/contact.schema";
import { editContact, removeContact } from "~/features/sos/contacts/contacts.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";

/** `PUT` and `DELETE /api/patient/contacts/:id`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    const id = args.params.id ?? "";
    if (args.request.method === "DELETE") await removeContact(ctx, id, "api");
    else await editContact(ctx, id, await parseJson(args.request, contactSchema), "api");
    return { data: { id } };
  });
}
