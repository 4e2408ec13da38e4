import { Form } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";

type AiSwitchFormProps = {
  isOff: boolean;
  on: string;
  off: string;
};

/** The clinic's switch: how it stands, and the other way. */
export function AiSwitchForm({ isOff, on, off }: AiSwitchFormProps) {
  return (
    <Form method="post" className="mt-4 max-w-reading">
      <ActingAs />
      <input type="hidden" name="intent" value="switch" />
      <p className="font-medium">{isOff ? "Desligada." : "Ligada."}</p>
      <p className="mt-3">
        <Button name="on" value={isOff ? "yes" : "no"} variant="quiet">
          {isOff ? on : off}
        </Button>
      </p>
    </Form>
  );
}
