/** English words of everyday messages. No word that is a Polish one too (to, do, on, no, my, i, a). */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'the is are was were what how when where which who why does did can could will would should you your it its he ' +
    'she they them their we our us him her this that these those there here have has had for from with without not ' +
    'and please thanks thank hello hi sorry want need like know think tell give send make take much many more most ' +
    'get got if of or be been being an in at by as so up out me im am but about into over after before then than ' +
    'just only also very too really still already again always never now today tomorrow yesterday any some all one ' +
    'two new good bad best better great nice other another something anything nothing because while back don doesn ' +
    'didn isn wasn won cant dont doesnt didnt ' +
    'order orders refund return price size shipping delivery delivered cost buy bought pay paid payment item product ' +
    'store shop shopping card money account time day days week long soon first last right wrong help question number ' +
    'taking taken took talking talk change changed changing side site older broke broken prime training trading ' +
    'packing stopping skipping looking going coming using used trying working made making doing done saying said ' +
    'keep kept left until every each few old big small free full same different sure maybe anyone everyone people ' +
    'place part point home house room line list check open close next during under between both own such say ' +
    'see saw seen look find found use try ask call come came went gone put set let able problem issue life world year ' +
    'month late early easy hard real true fine well love hate feel felt thought looks works worked needs wants ' +
    'getting leave leaving living giving having else ever'
  ).split(' '),
);
