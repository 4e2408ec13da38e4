import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/cloudflare";
import { contactSchema } from "~/features/sos/contacts/contact.schema";
import { addContact, listContacts } from "~/features/sos/contacts/contacts.server";
import { api } from "~/http/api.server";
import { requirePatient } from "~/http/guards.server";
import { parseJson } from "~/http/parse.server";
import { isoOrNull } from "~/lib/time/iso";

/** `GET /api/patient/contacts`. */
export async function loader(args: LoaderFunctionArgs) {
  return api(args, async () => {
    const contacts = await listContacts(await requirePatient(args));
    return {
      data: contacts.map(({ id, name, relation, phone, consentedAt }) => ({
        id,
        name,
        relation,
        phone,
        consentedAt: isoOrNull(consentedAt),
      })),
    };
  });
}

/** `POST /api/patient/contacts`. */
export async function action(args: ActionFunctionArgs) {
  return api(args, async () => {
    const ctx = await requirePatient(args);
    return { data: { id: await addContact(ctx, await parseJson(args.request, contactSchema), "api") }, status: 201 };
  });
}
