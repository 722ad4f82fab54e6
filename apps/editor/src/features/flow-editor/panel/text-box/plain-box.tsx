import type { BoxProps } from './box-props.ts';

/** The text as it is stored, without chips: where their editor could not be loaded. */
export function PlainBox({ value, canEdit, attributes, hint, onText }: BoxProps) {
  return (
    <textarea
      {...attributes}
      className="fe-text-box fe-plain-box"
      value={value}
      readOnly={!canEdit}
      placeholder={hint}
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
    />
  );
}
