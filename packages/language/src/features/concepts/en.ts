import type { ConceptWords } from './concept-words.ts';

/** What customers of shops talk about, in English. Folded spelling; see `ConceptWords` for the signs. */
export const english: ConceptWords = {
  parcel: 'parcel* package packages packet* shipment* box boxes consignment*',
  delivery:
    'ship* deliver* dispatch* courier* postage freight sent send sending posted mailed transit dhl ups fedex usps carrier* fulfil* fulfill*',
  arrival:
    'arriv* receiv* recieve* got came come comes coming show showed reach* turned_up get_here get_it here',
  whereabouts:
    'where wheres track* status trace locat* whereabouts progress update updates any_news no_news',
  delay:
    'late delay* still yet wait* slow* overdue stuck lost forever not_arrived never nowhere long_time ages',
  return:
    'return* back unsatisfied send_back send_it sending_back ship_back give_back bring_back unwanted',
  exchange:
    'exchang* swap* replac* instead different_size another_size other_size different_colo* another_one',
  refund: 'refund* reimburs* money money_back cash_back repay* credited',
  payment:
    'pay* paid paypal card* credit debit visa mastercard cash cod transfer* installment* instalment* emi bank upi klarna apple_pay google_pay declin* billing wallet',
  price:
    'price* pricing cost* how_much expensive cheap* fee fees charge* charged rate rates quote amount usd dollar* euro*',
  discount:
    'discount* coupon* voucher* promo* code codes sale sales deal deals offer* off rebate* cheaper bargain* lower better_price best_price reduc* special percent',
  size: 'size* sizing fit fits fitting small* large* big* bigger tight* loose measure* dimension* xs xl xxl xxxl cm inch inches height tall weigh* length medium width waist chest wear kg lbs run_small run_large runs_small runs_large true_to',
  stock: 'stock* availab* sold sold_out restock* unavailab* inventory left out_of back_in more_of',
  cancel:
    'cancel* abort* revoke* withdraw* undo dont_want not_want t_want no_longer anymore changed_my stop_the call_off',
  change: 'chang* modif* edit* updat* correct* amend* switch* add_to wrong_address',
  address: 'address* street moved apartment destination postcode zip wrong_address',
  person:
    'human* agent* person* people representative* rep operator* someone somebody anyone staff manager* consultant* employee* talk* speak* adviser* advisor* live real bot robot* chatbot call_me supervisor* support customer_service',
  damage:
    'broke* damag* defect* fault* crack* torn scratch* stain* hole holes smash* leak* dent* ruin* malfunction* ripped shatter* not_work* t_work* stopped_work* dead wont_turn turn_on falling_apart fell_apart bent poor_quality bad_quality doa',
  mistake:
    'wrong* incorrect* missing mistake* mixup incomplete mismatch* mistaken* not_what not_the someone_else only_received only_got different_from not_as short',
  complaint:
    'complain* terrible awful angry disappoint* unacceptable worst ridiculous upset unhappy scam* disgust* horrible fraud* cheat* useless',
  invoice: 'invoice* receipt* bill bills vat tax proof_of',
  opening:
    'open* hours close* closing closed weekend* sunday* saturday* holiday* business what_time',
  place:
    'store stores branch* pickup pick_up collect collection showroom* outlet* location* near nearby shop in_person physical',
  warranty: 'warrant* guarant* repair* fix* service servic* mend*',
  time: 'when how_long days day week weeks soon today tomorrow tonight date eta time friday monday tuesday wednesday thursday sunday saturday how_soon how_fast fast* quick* express urgent* same_day next_day',
  free: 'free gratis complimentary minimum threshold',
  abroad:
    'abroad international* overseas country countries europe* worldwide foreign customs import',
  account:
    'account* login log password* sign register* registration profile username log_in sign_in',
  greeting: 'hello hi hey morning evening afternoon hiya howdy',
  thanks: 'thank* thx cheers appreciat* grateful ty',
  farewell: 'bye goodbye farewell cya see_you',
  colour: 'color* colour* black white red blue green shade* pink grey gray yellow beige brown',
  material: 'material* fabric* cotton leather made made_of polyester wool ingredient*',
  advice: 'recommend* suggest* advice advis* best choose which which_one',
  order: 'order* purchas* bought buy* checkout placed',
  genuine: 'original* genuin* authentic* fake* counterfeit* legit real_deal',
  loyalty: 'points loyalty member* rewards reward',
  gift: 'gift* wrap* present presents birthday',
  wholesale: 'wholesale bulk quantit* reseller* distributor*',
};
