import { Form } from "@remix-run/react";
import { ownPaths } from "~/own-paths";
import { Button } from "~/ui/form/button";
import { TextField } from "~/ui/form/text-field";

/** Asks for a code; works without JavaScript. */
export function VerifyForm() {
  return (
    <Form method="get" action={ownPaths.verify()} className="mt-6 max-w-form space-y-4">
      <TextField name="code" label="Código" autoComplete="off" spellCheck={false} />
      <Button>Verificar</Button>
    </Form>
  );
}
