import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPassword } from './password-rules.ts';

const refusal = (password: string) => {
  try {
    checkPassword(password, 'Ada.Lin@shop.example');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
};

test.each([
  'aaaaaaaaaa',
  'abababababab',
  'password123',
  'Password1234!',
  'P@ssw0rd2026',
  'passwordpassword',
  '1234567890',
  '0987654321',
  '12345678910',
  'qwertyuiop',
  'qwerty12345',
  'abcdefghijkl',
  '1qaz2wsx3edc',
  'ＰＡＳＳＷＯＲＤ１２３',
  'admin12345',
  'ada.lin@shop.example',
  'ada.lin2026',
  '!!!!????....',
  '2026-11-22',
])('%s is one that anybody would try', (password) => {
  expect(refusal(password)).toBe('setup.easyPassword');
});

test.each([
  'correct horse battery',
  'long enough to be good',
  'tester tester',
  'bench bench bench',
  'gus answers chats',
  'รหัสผ่านของร้านเรา',
  '我家的猫喜欢晒太阳啊',
  'żółw idzie powoli',
  'x7#kQ2!mZ9@p',
  '83019-47562-20714-9',
])('%s is taken', (password) => {
  expect(refusal(password)).toBeNull();
});

test('the length goes first, and nothing that is typed can break the rules', () => {
  expect(refusal('password1')).toBe('setup.weakPassword');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (password) => {
      expect([null, 'setup.easyPassword', 'setup.weakPassword']).toContain(refusal(password));
    }),
  );
});
