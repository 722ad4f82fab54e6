/** One wrong key for each text, the same ones each time: a letter left out, doubled, swapped with the next, or wrong. */
export function createTypist(seed = 20_240_311) {
  let state = seed;
  const below = (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  return (text) => {
    const letters = [...text];
    const places = letters.flatMap((letter, place) => (/\p{L}/u.test(letter) ? [place] : []));
    if (places.length === 0) return text;
    const place = places[below(places.length)];
    const kind = below(4);
    if (kind === 0) letters.splice(place, 1);
    else if (kind === 1) letters.splice(place, 0, letters[place]);
    else if (kind === 2 && place + 1 < letters.length) {
      [letters[place], letters[place + 1]] = [letters[place + 1], letters[place]];
    } else letters[place] = String.fromCharCode(97 + below(26));
    return letters.join('');
  };
}
