import { Textarea } from '@mantine/core';
import { jsonValueSchema, type JsonValue } from '@bellhop/schema';
import { useState } from 'react';

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Words that may take several lines. */
export function AnswerText({ label, value, onChange }: TextProps) {
  return (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      maxRows={6}
      aria-label={label}
      value={value}
      maxLength={10_000}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}

interface JsonProps {
  label: string;
  value: JsonValue;
  onChange: (value: JsonValue) => void;
}

/** A value: a number or a list where it is written like one, else the words as they stand. */
export function JsonField({ label, value, onChange }: JsonProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      maxRows={6}
      aria-label={label}
      value={draft ?? (typeof value === 'string' ? value : JSON.stringify(value))}
      maxLength={10_000}
      onChange={({ currentTarget }) => {
        setDraft(currentTarget.value);
        onChange(valueIn(currentTarget.value));
      }}
      onBlur={() => {
        setDraft(null);
      }}
    />
  );
}

/** JSON where it is JSON, else the text: as the server takes an answer. */
export function valueIn(text: string): JsonValue {
  try {
    return jsonValueSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
