import { Form, Link, useActionData, useNavigation, useParams } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { FormError } from "~/ui/form-error";
import { PageHeader } from "~/ui/page-header";
import { diaryRefusalOf } from "./form-answer";

type AskFirstProps = { title: string; lead: string; act: string; acting: string; danger?: boolean };

/** One act on one note, asked for on a page of its own; says why when it was refused. */
export function AskFirst({ title, lead, act, acting, danger = false }: AskFirstProps) {
  const { id = "" } = useParams();
  const refusal = diaryRefusalOf(useActionData<unknown>());
  const pending = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader title={title} lead={lead} back={{ to: paths.diary(), label: "Diário" }} />
      <FormError message={refusal?.message} />
      <Form method="post" className="flex flex-wrap items-center gap-4">
        <Button variant={danger ? "danger" : "primary"} pending={pending} pendingLabel={acting}>
          {act}
        </Button>
        <Link to={paths.diaryEntry(id)} className="link inline-flex min-h-11 items-center px-2">
          Deixar como está
        </Link>
      </Form>
    </>
  );
}
