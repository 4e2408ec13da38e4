import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Form, Link, useActionData, useLoaderData, useNavigation, useSearchParams } from "@remix-run/react";
import { ContactFields } from "~/features/sos/components/patient/contacts/contact-fields";
import { ContactList } from "~/features/sos/components/patient/contacts/contact-list";
import { useKeptContacts } from "~/features/sos/components/patient/frame/use-kept-contacts";
import { contactSchema, mostContacts } from "~/features/sos/contacts/contact.schema";
import { addContact } from "~/features/sos/contacts/contacts.server";
import { listOwnContacts } from "~/features/sos/contacts/list-own-contacts.server";
import { smsAsked } from "~/features/sos/contacts/sms-asked.server";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { paths } from "~/paths";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { Flash } from "~/ui/feedback/flash";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Pessoas de confiança");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const [contacts, asked] = await Promise.all([listOwnContacts(ctx), smsAsked(ctx, args.request.url)]);
    return { contacts, full: contacts.length >= mostContacts, asked, owner: ctx.actor.memberId };
  });
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, contactSchema, async (ctx, input) => {
    await addContact(ctx, input);
    return redirect(`${paths.contacts()}?saved`);
  });
}

/** The people a patient would call. */
export default function Contacts() {
  const { contacts, full, asked, owner } = useLoaderData<typeof loader>();
  const refusal = refusalOf(useActionData<typeof action>());
  const pending = useNavigation().formMethod === "POST";
  const [search] = useSearchParams();
  useKeptContacts(owner, contacts, null);
  return (
    <>
      {search.has("saved") && <Flash>Suas pessoas de confiança foram salvas.</Flash>}
      <PageHeader
        title="Pessoas de confiança"
        lead="Quem você chamaria num momento difícil. Os números ficam à mão no SOS."
      />
      <ContactList contacts={contacts} />
      {full ? (
        <p className="mt-6 text-ink-soft">Cabem cinco pessoas. Para incluir outra, remova uma antes.</p>
      ) : (
        <section aria-labelledby="incluir" className="mt-9 max-w-form">
          <h2 id="incluir" className="mb-4 text-xl">
            {contacts.length === 0 ? "Incluir uma pessoa" : "Incluir mais uma pessoa"}
          </h2>
          <Form key={contacts.length} method="post" action={`${paths.contacts()}?index`} noValidate>
            <ActingAs />
            <ContactFields asked={asked} refusal={refusal} />
            <Button pending={pending} pendingLabel="Salvando…" className="mt-6 max-sm:w-full">
              Incluir pessoa
            </Button>
          </Form>
        </section>
      )}
      <p className="mt-9 border-t border-line pt-4">
        <Link to={paths.sosPast()} className="link inline-flex min-h-11 items-center">
          Meus pedidos de ajuda e o que aliviou
        </Link>
      </p>
    </>
  );
}
