import { Form } from "@remix-run/react";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";

type AiSwitchFormProps = {
  isOff: boolean;
  /** Which, where there are several. */ feature?: string;
  on: string;
  off: string;
};

/** One switch: how it stands, and the other way. */
export function AiSwitchForm({ isOff, feature, on, off }: AiSwitchFormProps) {
  return (
    <Form method="post" className="mt-4 max-w-reading">
      <ActingAs />
      <input type="hidden" name="intent" value="switch" />
      {feature && <input type="hidden" name="feature" value={feature} />}
      <p className="font-medium">{isOff ? "Desligada." : "Ligada."}</p>
      <p className="mt-3">
        <Button name="on" value={isOff ? "yes" : "no"} variant="quiet">
          {isOff ? on : off}
        </Button>
      </p>
    </Form>
  );
}
