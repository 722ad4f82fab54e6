const names = `
  abs append array_to_sentence_string at_least at_most base64_decode base64_encode capitalize ceil cgi_escape
  compact concat date date_to_long_string date_to_rfc822 date_to_string date_to_xmlschema default divided_by
  downcase escape escape_once find find_exp find_index find_index_exp first floor group_by group_by_exp has
  has_exp hmac_sha256 inspect join json jsonify last lstrip map minus modulo newline_to_br
  normalize_whitespace number_of_words plus pop prepend push raw reject reject_exp remove remove_first
  remove_last replace replace_first replace_last reverse round rstrip sample sha256 shift size slice slugify
  sort sort_natural split squish strip strip_html strip_newlines sum times to_integer truncate truncatewords
  uniq unshift upcase uri_escape url_decode url_encode where where_exp xml_escape
`;

/** The filters that a text may use: `{{ customer.name | upcase }}`. The engine has these and no others. */
export const templateFilters: ReadonlySet<string> = new Set(names.trim().split(/\s+/));

/** Names of the filters in a placeholder's tail, such as `| default: "you" | upcase`. Bars inside quotes are text. */
export function filtersIn(tail: string): string[] {
  return tail
    .replace(/"[^"]*"|'[^']*'/g, '')
    .split('|')
    .slice(1)
    .map((part) => (part.split(':')[0] ?? '').trim());
}
