mingbaiSearch([
{"kind":"item","path":"items/01.html","number":1,"in":[[0,1],[],0],"about":[2],"title":["一网通办","Unified online services"],"text":["网上办理。","Done online."],"facts":["省住建厅、省住房城乡建设厅、青岛海关 · 全省","Department of Housing; Qingdao Customs · The whole province"]},
{"kind":"unit","path":"units/housing.html","title":["省住房城乡建设厅","Department of Housing"],"text":["省住建厅",null],"facts":["省直部门","Provincial departments"]},
{"kind":"unit","path":"units/customs.html","title":["青岛海关","Qingdao Customs"],"text":["青岛新海关","New Qingdao Customs"],"facts":["中央驻鲁机构","Central agencies"]},
{"kind":"region","path":"regions/shandong.html","title":["山东省","Shandong"],"text":["全省",null],"facts":["省","Province"]},
{"kind":"concept","path":"glossary/bonded-goods.html","title":["保税货物","bonded goods"],"text":["暂不纳税的货物。","Goods on which duty is not yet paid."],"facts":["保税货物","bonded goods"]},
{"kind":"prose","path":"about.html","title":["关于","About"],"text":["试点。","A pilot."],"facts":["",""]}
]);
