import type { Reason } from '#core/agreement/figure.ts'
import { englishReasons, reasonIn } from '#core/agreement/reasons.ts'

const russianReasons: Readonly<Record<Reason, string>> = {
  'no-items': 'ни у чего нет значений двух разметчиков',
  'no-text': 'нет текста',
  'no-units': 'никто ничего не отметил',
  'no-gaps': 'отмечен весь текст',
  'no-spans': 'нет отрывков',
  'no-relations': 'нет связей',
  'no-disorder-by-chance': 'и случайность дала бы полное согласие, лучше её быть нельзя',
  'nothing-matched': 'ни один отрывок одного не встречается с отрывком другого',
  'one-annotator': 'ни в одной статье нет работы двух разметчиков',
  'not-two-annotators': 'определено для двух разметчиков; смотрите пары',
  'one-category': 'использована одна категория, согласие не отличить от отсутствия выбора',
  'no-such-category': 'этой категорией никто не пользовался',
  'overlapping-units': 'отрывки одного разметчика пересекаются',
  'too-few-articles': 'нет интервала: меньше пяти статей не говорят, как статьи различаются',
  'undefined-in-resamples': 'нет интервала: не определено в половине повторных выборок или чаще',
  'too-many-alignments': 'слишком много способов выровнять отрывки',
  'not-asked-for': 'не запрашивалось',
  'by-convention': 'по определению значения нет; это соглашение DKPro Statistics, только для этого примера',
}

/** Why a figure is undefined, in the language that the page speaks. */
export function reasonText(code: string, language: string): string {
  return reasonIn(language === 'ru' ? russianReasons : englishReasons, code)
}
