import { Form, Link } from "@remix-run/react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { usePending } from "./refusal";

/** The press that confirms an address, and what comes after it. */
export function VerifyEmail({ verified }: { verified: boolean }) {
  const pending = usePending();
  if (verified) {
    return (
      <div role="status" className="max-w-form">
        <p>Tudo certo. Os avisos que importam chegam neste endereço.</p>
        <p className="mt-5">
          <Button asChild>
            <Link to={paths.dashboard()}>Continuar</Link>
          </Button>
        </p>
      </div>
    );
  }
  return (
    <Form method="post" className="max-w-form">
      <p className="mb-5">Um toque confirma que este e-mail é seu.</p>
      <Button pending={pending} pendingLabel="Confirmando…">
        Confirmar
      </Button>
    </Form>
  );
}
