import { Paperclip } from "lucide-react";
import { useId } from "react";
import { classNames } from "~/ui/class-names";

type FilePickerProps = {
  onFiles: (files: File[]) => void;
  /** Words of the button. */
  label?: string;
  /** Only the icon is shown; the words stay for screen readers. */
  iconOnly?: boolean;
  disabled?: boolean;
  className?: string;
};

/** Kinds of files that may come, as a file chooser is told. */
export const acceptedTypes = "image/*,audio/*,application/pdf";

/** Chooses files of the device; on phones also the camera. The input has no name: what is chosen is not posted with a form. */
export function FilePicker({ onFiles, label = "Anexar", iconOnly = false, disabled, className }: FilePickerProps) {
  const id = useId();
  return (
    <span className={classNames("relative inline-flex", className)}>
      <input
        id={id}
        type="file"
        multiple
        accept={acceptedTypes}
        disabled={disabled}
        className="peer sr-only"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = ""; // the same file may be chosen again
        }}
      />
      <label
        htmlFor={id}
        className={classNames(
          "inline-flex min-h-11 items-center justify-center gap-2 rounded-full border border-line-strong font-semibold text-act hover:border-act hover:bg-act-wash",
          "peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-act peer-disabled:cursor-not-allowed peer-disabled:opacity-60",
          iconOnly ? "w-11" : "px-5",
        )}
      >
        <Paperclip aria-hidden="true" className="size-5" />
        <span className={iconOnly ? "sr-only" : undefined}>{label}</span>
      </label>
    </span>
  );
}
