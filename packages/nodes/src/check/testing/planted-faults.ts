import { emptyFlow } from '@bellhop/schema';
import {
  decides,
  grow,
  listens,
  names,
  other,
  path,
  rule,
  say,
  shop,
  start,
  type PlantedFault,
} from './plant.ts';

/** One fault of each kind. */
export const plantedFaults: readonly PlantedFault[] = [
  {
    code: 'noTrigger',
    plant: ({ id, name, description, defaultLocale, locales }) => ({
      document: grow(
        emptyFlow(id, { name, description, kind: 'conversation', defaultLocale, locales }),
        [say()],
        [],
      ),
      around: shop,
    }),
  },
  {
    code: 'noStart',
    plant: ({ id, name, description, defaultLocale, locales }) => ({
      document: grow(
        emptyFlow(id, { name, description, kind: 'subflow', defaultLocale, locales }),
        [say()],
        [],
      ),
      around: shop,
    }),
  },
  {
    code: 'secondStart',
    plant: ({ id, name, description, defaultLocale, locales }) => ({
      document: grow(
        emptyFlow(id, { name, description, kind: 'subflow', defaultLocale, locales }),
        [
          ['zz_start', 'start', { inputs: [] }],
          ['zz_second', 'start', { inputs: [] }, { position: { x: 0, y: 100 } }],
          say(),
        ],
        [
          ['zz_start', 'then', 'zz_say'],
          ['zz_second', 'then', 'zz_say'],
        ],
      ),
      around: shop,
    }),
  },
  {
    code: 'disabledTrigger',
    plant: ({ id, name, description, kind, defaultLocale, locales }) => ({
      document: grow(
        emptyFlow(id, { name, description, kind, defaultLocale, locales }),
        [['zz_start', 'message', listens('zzqq'), { disabled: true }], say()],
        [['zz_start', 'then', 'zz_say']],
      ),
      around: shop,
    }),
  },
  {
    code: 'unreachable',
    plant: (document) => ({ document: grow(document, [say()], []), around: shop }),
  },
  {
    code: 'exitWithoutEdge',
    plant: (document) => ({ document: grow(document, [start], []), around: shop }),
  },
  path(
    'edgeFromMissingExit',
    [say(), ['zz_b', 'small-set', { name: 'x' }]],
    [
      ['zz_say', 'then', 'zz_b'],
      ['zz_say', 'zzgone', 'zz_b'],
    ],
  ),
  path(
    'edgeToTrigger',
    [say(), ['zz_two', 'message', listens('zzother')], ['zz_b', 'small-set', { name: 'x' }]],
    [
      ['zz_say', 'then', 'zz_two'],
      ['zz_two', 'then', 'zz_b'],
    ],
  ),
  path(
    'loopWithoutWait',
    [say(), ['zz_b', 'small-set', { name: 'x' }]],
    [
      ['zz_say', 'then', 'zz_b'],
      ['zz_b', 'then', 'zz_say'],
    ],
  ),
  path(
    'loopWithoutWait',
    [say(), ['zz_jump', 'small-jump', { to: 'zz_say' }]],
    [['zz_say', 'then', 'zz_jump']],
  ),
  path(
    'disabledOnPath',
    [['zz_off', 'small-set', { name: 'x' }, { disabled: true }], say()],
    [['zz_off', 'then', 'zz_say']],
  ),
  path('unknownType', [['zz_new', 'small-new']], []),
  path('newerStep', [['zz_say', 'small-say', { text: 'Hi' }, { version: 9 }]], []),
  path('badConfig', [['zz_say', 'condition', { branches: 7 }]], []),
  path('wrongFlowKind', [['zz_in', 'small-inner']], []),
  {
    code: 'silentSpeaks',
    plant: ({ id, name, description, defaultLocale, locales }) => ({
      document: grow(
        emptyFlow(id, { name, description, kind: 'silent', defaultLocale, locales }),
        [start, say()],
        [['zz_start', 'then', 'zz_say']],
      ),
      around: shop,
    }),
  },
  path('unknownTarget', [['zz_jump', 'small-jump', { to: 'zzgone' }]], []),
  path('unknownFlow', [['zz_call', 'small-call', { flow: 'zzgone' }]], []),
  {
    code: 'callCycle',
    plant: (document) => {
      const back = other(
        'zzsub',
        [start, ['zz_back', 'small-call', { flow: document.id }]],
        [['zz_start', 'then', 'zz_back']],
        'subflow',
      );
      return {
        document: grow(
          document,
          [start, ['zz_call', 'small-call', { flow: 'zzsub' }]],
          [['zz_start', 'then', 'zz_call']],
        ),
        around: { ...shop, flows: [{ document: back, isLive: true }] },
      };
    },
  },
  decides('branchNever', [
    rule('r', 'text', 'contains', ['refund']),
    rule('s', 'text', 'lacks', ['refund']),
  ]),
  decides('branchNever', [
    rule('r', 'orders', 'above', ['3']),
    rule('s', 'orders', 'below', ['4']),
  ]),
  decides('branchNever', [rule('r', 'weekday', 'is', ['1']), rule('s', 'weekday', 'is', ['2'])]),
  decides(
    'branchShadowed',
    [rule('r', 'text', 'contains', ['refund', 'return'])],
    [rule('s', 'text', 'contains', ['refund policy'])],
  ),
  decides(
    'branchShadowed',
    [rule('r', 'mood', 'is', ['unhappy'])],
    [rule('s', 'mood', 'is', ['angry'])],
  ),
  decides(
    'branchCovered',
    [rule('r', 'agents', 'below', ['2'])],
    [rule('s', 'agents', 'atLeast', ['2'])],
    [rule('t', 'agents', 'numberBetween', ['1', '3'])],
  ),
  decides('branchAlways', [rule('r', 'messagesBefore', 'atLeast', ['0'])]),
  {
    code: 'triggersOverlap',
    plant: (document) => ({
      document: grow(
        document,
        [start, ['zz_two', 'message', listens('zzqq please')], say()],
        [
          ['zz_start', 'then', 'zz_say'],
          ['zz_two', 'then', 'zz_say'],
        ],
      ),
      around: shop,
    }),
  },
  {
    code: 'otherFlowOverlaps',
    plant: (document) => {
      const twin = other(
        'zztwin',
        [['zz_two', 'message', listens('ＺＺＱＱ')], say()],
        [['zz_two', 'then', 'zz_say']],
        'conversation',
      );
      return {
        document: grow(document, [start, say()], [['zz_start', 'then', 'zz_say']]),
        around: { ...shop, flows: [{ document: twin, isLive: true }] },
      };
    },
  },
  path('unknownVariable', [say({ text: 'Hi {{ zzgone }}' })], []),
  path('neverSet', [['zz_use', 'small-use', { name: 'zzgone' }]], []),
  path(
    'readBeforeSet',
    [say({ text: 'Hi {{ zzlate }}' }), ['zz_set', 'small-set', { name: 'zzlate' }]],
    [['zz_say', 'then', 'zz_set']],
  ),
  path('badTemplate', [say({ text: 'Hi {{ zz' })], []),
  path('unknownFilter', [say({ text: 'Hi {{ customer.name | zz }}' })], []),
  path('unknownTag', names('tag'), []),
  path('unknownTeam', names('team'), []),
  path('unknownProduct', names('product'), []),
  path('unknownSecret', names('secret'), []),
  path('unknownIntent', names('intent'), [], { intents: [] }),
  path('textOverLimit', [say({ text: 'x'.repeat(4100) })], [], { channels: ['whatsapp'] }),
  path('textOverLimit', [say({ text: '好'.repeat(700) })], [], { channels: ['wechat'] }),
  path('buttonsOverLimit', [say({ text: 'Hi', buttons: Array.from({ length: 11 }, String) })], [], {
    channels: ['whatsapp'],
  }),
  path('labelOverLimit', [say({ text: 'Hi', buttons: ['x'.repeat(21)] })], [], {
    channels: ['messenger'],
  }),
  path('contactForbidden', [['zz_ask', 'small-ask']], [], { channels: ['shopee'] }),
  path(
    'outsideWindow',
    [['zz_wait', 'small-pause', { minutes: 25 * 60 }], say()],
    [['zz_wait', 'then', 'zz_say']],
    { channels: ['messenger'] },
  ),
  path(
    'replyBecomesPush',
    [['zz_wait', 'small-pause', { minutes: 5 }], say()],
    [['zz_wait', 'then', 'zz_say']],
    { channels: ['line'] },
  ),
];
