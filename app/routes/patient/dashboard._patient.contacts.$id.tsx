import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { formatPhone } from "~/lib/text/phone";
import { ContactFields } from "~/features/sos/components/patient/contacts/contact-fields";
import { RemoveContact } from "~/features/sos/components/patient/contacts/remove-contact";
import { contactForm } from "~/features/sos/sos-forms.schema";
import { editContact, readContact, removeContact } from "~/features/sos/contacts/contacts.server";
import { smsAsked } from "~/features/sos/contacts/sms-asked.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pessoa de confiança");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const contact = await readContact(ctx, args.params.id ?? "");
    return { contact, asked: await smsAsked(ctx, args.request.url) };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, contactForm, async (ctx, form) => {
    const { id = "" } = args.params;
    if (form.intent === "remove") await removeContact(ctx, id);
    else await editContact(ctx, id, form);
    return redirect(`${paths.contacts()}?saved`);
  });
}

/** Changing or removing somebody. */
export default function Contact() {
  const { contact, asked } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const intent = useNavigation().formData?.get("intent");
  const { name, relation, phone, consentedAt } = contact;
  return (
    <>
      <PageHeader title={name} back={{ to: paths.contacts(), label: "Pessoas de confiança" }} />
      <Form method="post" noValidate className="max-w-form">
        <input type="hidden" name="intent" value="save" />
        <ContactFields
          contact={{ name, relation, phone: formatPhone(phone), consent: consentedAt !== null }}
          asked={asked}
          refusal={refusal}
        />
        <Button pending={intent === "save"} pendingLabel="Salvando…" className="mt-6 max-sm:w-full">
          Salvar
        </Button>
      </Form>
      <RemoveContact name={name} pending={intent === "remove"} />
    </>
  );
}
